import { z } from 'zod';

/** The classes of danger. Each has its own numbers, in the order that the content gives. */
export const dangerSchema = z.enum(
  ['shinitai', 'emergency119', 'emergency110', 'violence', 'sexual', 'child', 'food-shelter'],
  'shinitai（消えたい）、emergency119（救急）、emergency110（警察）、violence（暴力）、sexual（性の被害）、child（子ども）、food-shelter（食べ物・寝る所）のどれかを書いてください',
);

export type Danger = z.output<typeof dangerSchema>;

/** Who comes when a rescue number is called. Rescue numbers are shown before lines that only listen. */
export const rescueSchema = z.enum(
  ['ambulance', 'police', 'child'],
  'ambulance（救急車）、police（警察）、child（子どもを守る人）のどれかを書いてください',
);
