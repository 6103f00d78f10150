/** Where a file stands in the house. */
export type Place =
  | { area: 'entry' | 'list' | 'rulesets' | 'sample' | 'stray' }
  | { area: 'kernel'; part: 'vi' | 'ui' | 'core' }
  | { area: 'module'; module: string; kind: string };

/** The closed vocabulary of a module: a missing kind is fine, another kind is not. Each may be a file or a folder. */
export const kinds: readonly string[] = [
  'index',
  'contract',
  'access',
  'rules',
  'store',
  'actions',
  'routes',
  'pages',
  'papers',
  'islands',
  'jobs',
  'migrations',
  'sample',
  'belenios',
];
export const isKind = (kind: string): boolean => kinds.includes(kind);
export const onlyFolders: readonly string[] = ['pages', 'papers', 'islands', 'migrations', 'belenios'];

export function placeOf(path: string): Place {
  if (path === 'src/modules.ts') return { area: 'list' };
  const [, top = '', second = '', third = ''] = path.split('/');
  // The command line is one entry point with a file a command.
  if (second === '' || top === 'cli') return { area: 'entry' };
  if (top === 'kernel')
    return { area: 'kernel', part: third !== '' && (second === 'vi' || second === 'ui') ? second : 'core' };
  if (top === 'modules' && third !== '') return { area: 'module', module: second, kind: third.replace(/\..*$/u, '') };
  return { area: top === 'rulesets' || top === 'sample' ? top : 'stray' };
}

/** A name for the area that tells modules apart. */
export function areaOf(path: string): string {
  const place = placeOf(path);
  return place.area === 'module' ? `modules/${place.module}` : place.area;
}

export const isDoor = (path: string): boolean => /^src\/modules\/[^/]+\/index\.tsx?$/u.test(path);
