/**
 * The parts of a Japanese address. `prefecture` is undefined if the address does not name it and is not in the site's
 * city. `city` includes the ward of a large city and the county of a town (千葉市美浜区, 印旛郡酒々井町).
 */
export type PostalAddress = {
  prefecture: string | undefined;
  city: string;
  /** Town, block and number. */
  street: string;
  /** Building, floor and remarks: the part after the first space. */
  building: string | undefined;
};

/** The site's city, whose addresses can omit the prefecture. */
export type HomeCity = { name: string; prefecture: string };

const prefectures = /^(北海道|東京都|京都府|大阪府|[^\s\d]{2,3}県)/;
/** Cities whose name contains one of 市区町村郡 before its end. */
const irregularCityNames =
  '四日市|廿日市|野々市|八日市|町田|大町|十日町|村上|村山|東村山|武蔵村山|羽村|田村|大村|中村|郡山|大和郡山|蒲郡|郡上|小郡|市川|市原|余市';
/** If one of these characters follows, 市 does not end a city's name: 市役所, 市民会館, 市立, 市営, 市場, 余市郡. */
const notCity = '(?![役民立営場郡])';
const city = `(?:(?:${irregularCityNames})市|[^\\s\\d市区町村郡]{1,6}市)${notCity}`;
const ward = '(?:[^\\s\\d市区町村郡]{1,4}区)?';
const county = '[^\\s\\d市区町村郡]{1,6}郡(?:玉村|[^\\s\\d市区町村郡]{1,5})[町村](?![町村])';
/** The 23 special wards of Tokyo are named like wards of other cities; only the prefecture distinguishes them. */
const tokyoWard = '[^\\s\\d市区町村郡]{2,4}区';
const municipality = new RegExp(`^(${city}${ward}|${county})(?=[^\\s\\d])`);
const municipalityInTokyo = new RegExp(`^(${tokyoWard}|${city}|${county})(?=[^\\s\\d])`);

/**
 * Splits an address into its parts, without its postcode. Undefined if the municipality cannot be recognized with
 * certainty; callers then use the address as one text.
 */
export function parseAddress(address: string, home: HomeCity): PostalAddress | undefined {
  const text = address.trim().replace(/^〒?\s*[\d０-９]{3}[-‐－ー−][\d０-９]{4}\s*/, '');
  const [named] = prefectures.exec(text) ?? [];
  const prefecture = named ?? (text.startsWith(home.name) ? home.prefecture : undefined);
  const rest = text.slice(named?.length ?? 0).trimStart();
  const homeCity = new RegExp(`^${home.name}${notCity}${home.name.endsWith('市') ? ward : ''}(?=[^\\s\\d])`);
  const isHome = named === undefined || named === home.prefecture;
  const found =
    (isHome ? homeCity.exec(rest) : undefined) ??
    (named === '東京都' ? municipalityInTokyo : municipality).exec(rest);
  if (!found) return undefined;
  const [name] = found;
  const [street = '', ...others] = rest.slice(name.length).split(/\s+/);
  const building = others.join(' ');
  return { prefecture, city: name, street, building: building === '' ? undefined : building };
}
