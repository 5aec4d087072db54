/** A city whose content is to be begun. `phone` is the number of its switchboard, where it is known. */
export type NewCity = { name: string; code: string; prefecture: string; phone?: string };

/** The id of the record of the city hall. */
export const cityHall = 'shiyakusho';

/** What a city's hall is called: 千葉市役所, 千代田区役所, 白馬村役場. */
export const hallName = ({ name }: NewCity): string => `${name}${/[町村]$/.test(name) ? '役場' : '役所'}`;

/** The name of a city's site, until its staff find a better one. */
export const siteName = ({ name }: NewCity): string => `${name}の相談先`;
