// Run on the program's own Node, which takes the TypeScript files as they stand: the types of the tables come before a build.
const { writeTypes } = await import('../../src/cli/types-db.ts');

try {
  const say = (text) => process.stderr.write(`${text}\n`);
  console.log(await writeTypes({ check: process.argv.includes('--check'), say }));
} catch (error) {
  if (error.name !== 'Refusal') throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
