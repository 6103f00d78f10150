-- What a unit was called before its last change can be corrected, as can the day of that change.
grant update on org.unit_past to nhiemky_app;
