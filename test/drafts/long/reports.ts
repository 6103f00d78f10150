import { garment, hospital } from './care.ts';
import { district, town } from './districts.ts';
import { department, offices } from './offices.ts';
import { block, school } from './schools.ts';
import { inspection, works } from './works.ts';

/** Long reports whose figures agree, whatever is drawn. */
export const reports = { department, offices, hospital, garment, district, town, school, block, works, inspection };
