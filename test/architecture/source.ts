import { posix } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

/** What the rules ask of one source file, read from its syntax tree: comments and strings cannot imitate it. */
export interface Source {
  path: string;
  lines: number;
  imports: Import[];
  /** `import.meta.glob` patterns, from the root of the repository. */
  globs: string[];
  /** Functions, classes, interfaces and types that the file names. */
  names: Mention[];
  /** Places where SQL is written or a query built. */
  queries: Mention[];
  /** Places where the clock, chance or the world outside is asked. */
  outside: Mention[];
  /** Exported async functions and the type of their first parameter. */
  asyncExports: (Mention & { firstType: string | undefined })[];
  /** Nothing but `export … from`. */
  onlyReexports: boolean;
  /** `import(path)`: where it leads cannot be read. */
  blindImports: Mention[];
}

export interface Import {
  specifier: string;
  /** The file that a relative specifier leads to; undefined for packages. */
  to: string | undefined;
  names: string[];
  typeOnly: boolean;
  line: number;
}

export interface Mention {
  name: string;
  line: number;
}

type At = { start: number };

export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const lineAt = (node: At): number => text.slice(0, node.start).split('\n').length;
  const source: Source = {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [],
    globs: [],
    names: [],
    queries: [],
    outside: [],
    asyncExports: [],
    blindImports: [],
    onlyReexports:
      program.body.length > 0 &&
      program.body.every(
        (statement) => 'source' in statement && statement.source !== null && statement.type !== 'ImportDeclaration',
      ),
  };
  for (const reading of [readImports, readNames, readUses]) new Visitor(reading(source, lineAt)).visit(program);
  readAsyncExports(source, program, lineAt);
  return source;
}

type LineAt = (node: At) => number;
type Reading = ConstructorParameters<typeof Visitor>[0];

function readImports(source: Source, lineAt: LineAt): Reading {
  const add = (node: At, specifier: string, names: string[], typeOnly: boolean): void => {
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : undefined;
    source.imports.push({ specifier, to, names, typeOnly, line: lineAt(node) });
  };
  return {
    ImportDeclaration(node) {
      const names = node.specifiers.map((one) => (one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'));
      add(node, node.source.value, names, node.importKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.source)
        add(
          node,
          node.source.value,
          node.specifiers.map((one) => nameOf(one.local)),
          node.exportKind === 'type',
        );
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, ['*'], node.exportKind === 'type');
    },
    ImportExpression(node) {
      const specifier = textOf(node.source);
      if (specifier === undefined) source.blindImports.push({ name: 'import(…)', line: lineAt(node) });
      else add(node, specifier, ['*'], false);
    },
    TSImportType(node) {
      add(node, node.source.value, ['*'], true);
    },
    // What a worker runs: new URL('./worker.ts', import.meta.url).
    NewExpression(node) {
      const [address, from] = node.arguments;
      const specifier = node.callee.type === 'Identifier' && node.callee.name === 'URL' ? textOf(address) : undefined;
      if (specifier?.endsWith('.ts') && from && dotted(from) === 'import.meta.url') add(node, specifier, ['*'], false);
    },
  };
}

function readNames(source: Source, lineAt: LineAt): Reading {
  const add = (id: ESTree.Node | null): void => {
    if (id?.type === 'Identifier') source.names.push({ name: id.name, line: lineAt(id) });
  };
  const method = (node: { key: ESTree.Node; value: ESTree.Node | null }): void => {
    if (isFunction(node.value)) add(node.key);
  };
  return {
    FunctionDeclaration: (node) => add(node.id),
    ClassDeclaration: (node) => add(node.id),
    TSInterfaceDeclaration: (node) => add(node.id),
    TSTypeAliasDeclaration: (node) => add(node.id),
    VariableDeclarator(node) {
      if (isFunction(node.init)) add(node.id);
    },
    MethodDefinition: method,
    PropertyDefinition: method,
    Property: method,
  };
}

const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const sqlText =
  /^\s*(?:select\b[\s\S]+\bfrom\b|insert\s+into\b|update\s+[\w."]+\s+set\b|delete\s+from\b|(?:create|alter|drop)\s+(?:table|index|schema|view|role|policy|function)\b|set\s+local\b|with\s+\w+\s+as\s*\()/iu;

function readUses(source: Source, lineAt: LineAt): Reading {
  const query = (node: At, name: string): void => void source.queries.push({ name, line: lineAt(node) });
  const outside = (node: At, name: string): void => void source.outside.push({ name, line: lineAt(node) });
  return {
    CallExpression(node) {
      const called = dotted(node.callee);
      const last = called.split('.').at(-1) ?? '';
      if (builders.has(last) && called.includes('.')) query(node, last);
      if (outsideCalls.includes(called)) outside(node, called);
      if (called === 'import.meta.glob')
        source.globs.push(
          ...patternsOf(node.arguments[0]).map((pattern) => posix.join(posix.dirname(source.path), pattern)),
        );
    },
    NewExpression(node) {
      if (dotted(node.callee) === 'Date' && node.arguments.length === 0) outside(node, 'new Date()');
    },
    MemberExpression(node) {
      if (/^process\.|^globalThis\./u.test(dotted(node))) outside(node, dotted(node));
    },
    Literal(node) {
      if (typeof node.value === 'string' && sqlText.test(node.value)) query(node, 'SQL text');
    },
    TemplateLiteral(node) {
      if (sqlText.test(node.quasis.map((part) => part.value.raw).join('…'))) query(node, 'SQL text');
    },
  };
}

function readAsyncExports(source: Source, program: ESTree.Program, lineAt: LineAt): void {
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue;
    const declared = statement.declaration;
    const named: [ESTree.Node | null, ESTree.Node | null][] =
      declared.type === 'VariableDeclaration'
        ? declared.declarations.map((one) => [one.id, one.init])
        : declared.type === 'FunctionDeclaration'
          ? [[declared.id, declared]]
          : [];
    for (const [id, made] of named) {
      if (id?.type !== 'Identifier' || !isFunction(made) || !made.async) continue;
      const [first] = made.params;
      const annotation = first && 'typeAnnotation' in first ? first.typeAnnotation?.typeAnnotation : undefined;
      const firstType = annotation?.type === 'TSTypeReference' ? dotted(annotation.typeName) : undefined;
      source.asyncExports.push({ name: id.name, line: lineAt(statement), firstType });
    }
  }
}

const outsideCalls = [
  'Date.now',
  'Date',
  'Math.random',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'fetch',
  'performance.now',
];

type Made = ESTree.Function | ESTree.ArrowFunctionExpression;

function isFunction(node: ESTree.Node | null): node is Made {
  return node !== null && ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

const nameOf = (node: ESTree.ModuleExportName): string => (node.type === 'Literal' ? node.value : node.name);

function textOf(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]?.value.raw : undefined;
}

function patternsOf(node: ESTree.Node | undefined): string[] {
  const parts = node?.type === 'ArrayExpression' ? node.elements : [node];
  return parts.flatMap((part) => textOf(part ?? undefined) ?? []);
}

/** `a.b.c` of nested member expressions, `import.meta.glob` too; what hangs on a call or an index becomes `?`. */
function dotted(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed)
    return `${dotted(node.object)}.${node.property.name}`;
  return '?';
}
