import { problemAt, type Rule } from './rule.ts';

/**
 * Each other language translates every line and group of the page for danger, and lists only chats of records with one.
 */
export const languageLines: Rule = ({ singles, folders }) => {
  const emergency = singles['emergency.json']?.record;
  if (!emergency) return [];
  const grouped = emergency.groups.flatMap(({ places }) => places);
  const needed = {
    lines: [...emergency.urgent, ...grouped].map(({ place }) => place),
    groups: emergency.groups.map(({ id }) => id),
  };
  const hasChat = (id: string) =>
    folders.places.some((place) => place.id === id && place.record.chat && place.record.web.length > 0);
  return folders.languages.flatMap((language) => [
    ...(['lines', 'groups'] as const).flatMap((field) =>
      needed[field]
        .filter((id) => language.record[field][id] === undefined)
        .map((id) =>
          problemAt(
            language,
            [field],
            `emergency.json にある「${id}」の言葉がありません。このことばで足してください`,
          ),
        ),
    ),
    ...Object.keys(language.record.chats)
      .filter((id) => !hasChat(id))
      .map((id) =>
        problemAt(
          language,
          ['chats', id],
          `${id} の窓口・場所に、チャット（chat）とその入口（web）がありません。この行を消してください`,
        ),
      ),
  ]);
};
