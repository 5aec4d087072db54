/** A city for which content is created. `code` has six digits; `phone` is the number of its switchboard, if known. */
export type NewCity = { name: string; code: string; prefecture: string; phone?: string };

/** The id of the record of the city hall. */
export const cityHall = 'shiyakusho';

/** The name of the city hall: 千葉市役所, 千代田区役所, 白馬村役場. */
export const hallName = ({ name }: NewCity): string => `${name}${/[町村]$/.test(name) ? '役場' : '役所'}`;

/** The preliminary name of a city's site, until its staff choose one. */
export const siteName = ({ name }: NewCity): string => `${name}の相談先`;
