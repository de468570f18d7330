/** Small cases beside the worked ones: every status, kind, flag and reason of the method. */

import type { Case } from './build.ts';
import { flagCases } from './cases-flags.ts';
import { observationCases } from './cases-observations.ts';
import { paceCases } from './cases-pace.ts';
import { statusCases } from './cases-status.ts';

export const cases: Case[] = [...statusCases, ...observationCases, ...paceCases, ...flagCases];
