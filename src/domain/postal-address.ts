/**
 * A Japanese address in its parts; all parts together are the address. `prefecture` is missing where the address does not
 * name it. `city` holds the ward of a large city and the county of a town (千葉市美浜区, 印旛郡酒々井町).
 */
export type PostalAddress = {
  prefecture: string | undefined;
  city: string;
  /** Town, block and number. */
  street: string;
  /** Building, floor and remarks, which follow a space. */
  building: string | undefined;
};

/** The city of the site, whose addresses need no prefecture. */
export type HomeCity = { name: string; prefecture: string };

const prefectures = /^(北海道|東京都|京都府|大阪府|[^\s\d]{2,3}県)/;
/** Cities whose name holds one of 市区町村郡 before its end. */
const unusual =
  '四日市|廿日市|野々市|八日市|町田|大町|十日町|村上|村山|東村山|武蔵村山|羽村|田村|大村|中村|郡山|大和郡山|蒲郡|郡上|小郡|市川|市原|余市';
/** After these the word before is no city: 市役所, 市民会館, 市立, 市営, 市場, 余市郡. */
const noCity = '(?![役民立営場郡])';
const city = `(?:(?:${unusual})市|[^\\s\\d市区町村郡]{1,6}市)${noCity}`;
const ward = '(?:[^\\s\\d市区町村郡]{1,4}区)?';
const county = '[^\\s\\d市区町村郡]{1,6}郡(?:玉村|[^\\s\\d市区町村郡]{1,5})[町村](?![町村])';
/** The 23 cities of Tokyo are named like wards of other cities, so that only the prefecture tells them. */
const tokyoCity = '[^\\s\\d市区町村郡]{2,4}区';
const municipality = new RegExp(`^(${city}${ward}|${county})(?=[^\\s\\d])`);
const municipalityInTokyo = new RegExp(`^(${tokyoCity}|${city}|${county})(?=[^\\s\\d])`);

/**
 * The parts of an address that begins with its municipality; undefined where that cannot be read for sure, so that the
 * address is given whole.
 */
export function parseAddress(address: string, home: HomeCity): PostalAddress | undefined {
  const whole = address.trim().replace(/^〒?\s*[\d０-９]{3}[-‐－ー−][\d０-９]{4}\s*/, '');
  const [named] = prefectures.exec(whole) ?? [];
  const prefecture = named ?? (whole.startsWith(home.name) ? home.prefecture : undefined);
  const rest = whole.slice(named?.length ?? 0).trimStart();
  const homeCity = new RegExp(`^${home.name}${noCity}${home.name.endsWith('市') ? ward : ''}(?=[^\\s\\d])`);
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
