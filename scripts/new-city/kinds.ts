import type { Kinds } from '../../src/schema/kinds.ts';

type Words = { name?: string; plain?: string; about?: string };

/**
 * Texts that replace those of a kind where the first city's text is true of that city only: names by law or in general
 * use, and no claim that only the first city's sources support.
 */
export const neutralKinds: Record<string, Words> = {
  denwa: { name: '全国の電話相談' },
  marugoto: {
    name: '福祉の総合相談窓口',
    plain: '福祉の相談窓口',
    about: '福祉の相談を、まとめて受ける窓口です。',
  },
  houkatsu: {
    name: '地域包括支援センター',
    about: '介護、健康、暮らしなど、高齢者の相談を受ける窓口です。',
  },
  ninchisho: { about: 'もの忘れが気になる人と家族のための相談と集まりです。' },
  greenslow: {
    plain: 'ゆっくり走る、小さな電気の乗り物',
    about: 'ゆっくり走る、小さな電気の乗り合い車です。',
  },
  zaitaku: {
    plain: '自宅で受ける医療と介護の相談窓口',
    about: '自宅で暮らす人の医療と介護をつなぐ窓口です。だれが相談できるかは、窓口によって違います。',
  },
  kikan: { plain: '障害のある人の相談窓口', about: '障害についての相談を、まとめて受ける窓口です。' },
  kyoten: {
    name: '地域生活支援拠点',
    plain: '障害のある人の、急なときの助け',
    about: '障害のある人が、急なときも地域で暮らせるように支えるしくみです。',
  },
  kokoro: {
    about: '気持ちの落ち込み、不眠、お酒や薬をやめられない悩み、発達、ひきこもりの相談窓口です。',
  },
  sukoyaka: {
    name: '妊娠・出産・子育ての相談窓口',
    about: '妊娠中から子育て中までの相談を受ける窓口です。',
  },
  hiroba: {
    name: '地域子育て支援拠点',
    about: '小さな子どもと親が過ごせる場所です。子育ての相談もできます。',
  },
  'kodomo-soudan': {
    about: '子育ての悩み、学校、いじめ、家族の世話、虐待の心配などの相談窓口です。',
  },
  kodomokan: { name: '児童館・中高生の居場所', about: '子どもや中高生が過ごせる場所です。' },
  jiritsu: {
    name: '自立相談支援機関と生活に困ったときの支援',
    about: '生活費、家賃、仕事、家計について、一緒に考える窓口です。',
  },
  shakyo: { about: '地域の支え合いを進める団体です。' },
  katsudo: { about: '手伝いたい、何か始めたい、地域とつながりたい。そのような人の窓口です。' },
  gaikokujin: { about: '外国人の、暮らしや日本語の相談窓口です。' },
  section: {
    name: '役所の課',
    plain: '役所の担当課',
    about: '手続きや制度を受け持つ、役所の課です。',
  },
  shisho: {
    plain: '役所の支所',
    about: '届け出や証明の手続きができる、役所の支所です。扱う手続きは、行く前に確認してください。',
  },
};

const neutralGroups: Record<string, { name?: string; lead?: string }> = {
  marugoto: { name: '福祉の相談', lead: 'どこに相談すればよいか分からないとき。' },
  shogai: { lead: '障害、こころの不調、ひきこもり。' },
  kodomo: { lead: '学校、いじめ、家庭の悩み、発達。' },
  shiyakusho: { name: '役所', lead: '役所の課と支所。手続きの担当を知りたいとき。' },
};

/** Kinds that only the first city has. */
const ownKinds = ['station'];

/** The kinds for another city: with neutral texts and without responsible sections, since none is known yet. */
export function kindsForAll({ audiences, groups, kinds }: Kinds): Kinds {
  return {
    audiences,
    groups: Object.fromEntries(
      Object.entries(groups).map(([id, group]) => [id, { ...group, ...neutralGroups[id] }]),
    ),
    kinds: Object.fromEntries(
      Object.entries(kinds)
        .filter(([id]) => !ownKinds.includes(id))
        .map(([id, { section: _, ...kind }]) => [id, { ...kind, ...neutralKinds[id] }]),
    ),
  };
}
