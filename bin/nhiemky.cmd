@echo off
node "%~dp0nhiemky" %*
