/** Word counts lengths in twentieths of a point, type in half points, borders in eighths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const pointTwips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Multiples of a single line. */
export const lines = (multiple: number): number => Math.round(multiple * 240);
