import type { Weekday } from '../../../src/schema/weekday.ts';
import { refuse, RowProblem } from '../fields/field.ts';
import { dayNames, fromMonday } from './day-names.ts';
import {
  isSeason,
  isUsualYearEnd,
  joinPlain,
  lastListed,
  nameOf,
  newGroup,
  takeOutDays,
  type Group,
  type Part,
} from './parts.ts';
import { rangeOf, timeAfter, type Range } from './range.ts';
import { tokensOf, type Day, type Token, type Week } from './tokens.ts';

/** Weekly hours as a cell gives them; `remark` is the name of a venue or a kind of hours in brackets. */
export type WrittenRow = {
  days: Day[];
  weeks?: Week[];
  months?: number[];
  from: string;
  to: string;
  nextDay?: true;
  remark?: string;
};

/** What a cell states about opening hours. A missing part is not mentioned in the cell. */
export type WrittenHours = {
  always?: true;
  weekly: WrittenRow[];
  holidays?: 'open' | 'closed';
  yearEnd?: 'open' | 'closed' | 'holiday';
  monthly?: { day: Weekday; week: Week }[];
  yearly?: { from: string; to: string; label?: string }[];
  dates?: { from: string; to?: string }[];
  appointment?: true;
  /** A remark that the table cannot hold, in the words of the cell. */
  text?: string;
};

/** A cell without days, such as 「10:00-18:00（月曜休み）」, is open on all other days if at most so many are closed. */
const maxDaysOff = 2;
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);
const byStart = (one: WrittenRow, other: WrittenRow): number => one.from.localeCompare(other.from);

/**
 * Reads a cell with opening hours.
 * @param names of the venues and kinds of hours of the record, which can stand in brackets after a time
 * @returns what the cell states, or a message in Japanese that names the part that cannot be taken
 */
export function readHours(cell: string, names: readonly string[] = []): WrittenHours | { problem: string } {
  const tokens = tokensOf(cell, names);
  if ('problem' in tokens) return tokens;
  try {
    return new Reader(tokens).read();
  } catch (error) {
    if (error instanceof RowProblem) return { problem: error.message };
    throw error;
  }
}

/** Collects groups of days, the times of each, and exceptions, in the order of the cell. */
class Reader {
  private readonly tokens: Token[];
  private readonly hours: WrittenHours = { weekly: [] };
  private readonly daysOff = new Set<Weekday>();
  private group: Group = newGroup();
  private readonly outer: Group[] = [];
  /** Times that precede their days: 「9:00-17:00（月〜金）」. */
  private waiting: Range[] = [];
  private isRangeFirst = false;
  /** After 「休館日:」, days are closed. */
  private isOffPrefix = false;
  private isAllDay = false;
  private isYearRound = false;
  private isLunch = false;
  private readonly notes: string[] = [];
  /** Months in which all rows pause. */
  private readonly monthsOff = new Set<number>();
  /** Days on which the last time of a row ends later or earlier: 「木曜は19:00まで」. */
  private readonly ends: { days: Day[]; to: string }[] = [];
  /** The days of the last group, for times of another season: 「毎日 夏期(4〜9月) 9-18／冬期(10〜3月) 9-17」. */
  private lastSeason: Part[] = [];
  private lastOffHadYearEnd = false;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  read(): WrittenHours {
    for (let at = 0; at < this.tokens.length; at += 1) at = this.take(at);
    if (this.outer.length > 0) refuse('かっこが閉じていません');
    this.close();
    this.finish();
    return this.hours;
  }

  private take(at: number): number {
    const token = this.tokens[at]!;
    switch (token.type) {
      case 'time':
        return this.takeRange(at, token);
      case 'to':
        return refuse(`「${token.text}」の前か後ろの、曜日か時刻が読みとれません`);
      case 'days':
        this.addDays(token);
        return at;
      case 'weeks':
        this.newPart(token).weeks = token.weeks;
        return at;
      case 'months': {
        const before = this.group.parts.at(-1);
        if (!this.group.isUsed && before?.weeks && before.days.length === 0) before.months = token.months;
        else this.newPart(token).months = token.months;
        return at;
      }
      case 'yearEnd':
        this.newPart(token).yearEnd = true;
        return at;
      case 'span':
        this.addSpan({ from: token.from, to: token.to }, token);
        return at;
      case 'date':
        this.newPart(token).dates.push({ from: token.from, ...(token.to && { to: token.to }) });
        return at;
      case 'off':
      case 'except':
        this.takeOff(token.type, this.tokens[at - 1]);
        return at;
      case 'open':
        this.takeOpen();
        return at;
      case 'yearRound':
        this.isYearRound = true;
        return at;
      case 'allDay':
        this.takeAllDay();
        return at;
      case 'text':
        this.notes.push(token.note);
        return at;
      case 'until':
        return at;
      case 'duration':
        return refuse(`「${token.text}」の前に、始まりの時刻がありません`);
      case 'lunch':
        if (!this.cutLast(this.tokens[at - 1])) this.isLunch = true;
        return at;
      case 'appointment':
        this.hours.appointment = true;
        return at;
      case 'asHoliday':
        this.hours.yearEnd = 'holiday';
        return at;
      case 'remark':
        this.takeRemark(token.name);
        return at;
      case 'opening':
        this.outer.push(this.group);
        this.group = newGroup();
        return at;
      case 'closing':
        this.takeClosing();
        return at;
    }
  }

  private takeRange(at: number, start: Token & { type: 'time' }): number {
    const [mark, end] = [this.tokens[at + 1], this.tokens[at + 2]];
    if (mark?.type === 'duration') {
      this.addRange(rangeOf(start, { ...start, time: timeAfter(start.time, mark.minutes) }), start);
      return at + 1;
    }
    if (mark?.type === 'until' && this.group.parts.length > 0 && !this.group.isUsed) {
      this.ends.push({ days: this.group.parts.flatMap(({ days }) => days), to: start.time });
      this.group.isUsed = true;
      this.group.parts = [];
      return at + 1;
    }
    if (mark?.type !== 'to' || end?.type !== 'time')
      return refuse(
        `「${start.text.trim()}」の、始まりか終わりの時刻がありません。9:00-17:00 の形で書いてください`,
      );
    this.addRange(rangeOf(start, end), start);
    return at + 2;
  }

  private addRange(range: Range, start: Token): void {
    if (this.isLunch) {
      this.isLunch = false;
      this.cut(range);
      return;
    }
    if (this.isOffPrefix) {
      if (this.group.parts.length === 0 || !start.gap)
        return refuse('休みに、時刻が付いています。開いている時間を先に、休みを後に書いてください');
      this.close();
      this.isOffPrefix = false;
    }
    const target = this.groupForTimes();
    if (target) {
      target.ranges.push(range);
      target.isUsed = true;
      return;
    }
    if (this.hours.weekly.length === 0 && this.waiting.length === 0) this.isRangeFirst = true;
    if (this.isRangeFirst && this.group.parts.length > 0) this.close();
    this.waiting.push(range);
  }

  /** The group to which a time belongs: the current one if it has days; in brackets, else the one around them. */
  private groupForTimes(): Group | undefined {
    if (this.waiting.length > 0) return undefined;
    return [this.group, ...this.outer.toReversed()].find(
      ({ parts, isUsed, ranges }) => parts.length > 0 && (!isUsed || ranges.length > 0),
    );
  }

  private addDays(token: Token & { type: 'days' }): void {
    const { days, isWorkdays, gap } = token;
    this.startGroup();
    const last = this.group.parts.at(-1);
    const continues = last && !last.yearEnd && last.spans.length === 0 && last.dates.length === 0;
    if (continues && last.weeks && last.days.length > 0 && gap && !this.isOffPrefix && days[0] !== 'holiday')
      refuse(
        `「${days.map((one) => dayNames[one]).join('')}」が、第何週かの日か、毎週の日かが分かりません。時刻を、それぞれに付けてください`,
      );
    const beginsPart = days.includes('holiday') && (last?.weeks || last?.isSpan);
    const part = continues && (!gap || last.days.length === 0) && !beginsPart ? last : this.newPart(token);
    if (beginsPart) part.gap = true;
    part.isSpan ||= days.length > 2;
    part.days.push(...days.filter((one) => !part.days.includes(one)));
    part.isWorkdays ||= isWorkdays;
  }

  private newPart({ gap, isNewLine }: Pick<Token, 'gap' | 'isNewLine'>): Part {
    this.startGroup();
    const part: Part = {
      days: [],
      isWorkdays: false,
      isSpan: false,
      yearEnd: false,
      spans: [],
      dates: [],
      gap,
      isNewLine,
    };
    this.group.parts.push(part);
    return part;
  }

  private startGroup(): void {
    if (this.group.isUsed) this.close();
  }

  /** 「年末年始（12/28〜1/4）」: the span is the extent of the year end, even if 「休み」 precedes it. */
  private addSpan(span: { from: string; to: string }, token: Token): void {
    if (this.outer.length > 0 && this.lastOffHadYearEnd && this.outer.at(-1)?.isUsed) {
      this.closeSpans([span], true);
      return;
    }
    const around = this.group.parts.length > 0 ? this.group : (this.outer.at(-1) ?? this.group);
    const last = around.parts.at(-1);
    if (!around.isUsed && last?.yearEnd) last.spans.push(span);
    else this.newPart(token).spans.push(span);
  }

  private takeOff(type: 'off' | 'except', before: Token | undefined): void {
    this.lastOffHadYearEnd = false;
    const target = this.group;
    if (before?.type === 'lunch') {
      this.isLunch = false;
      return;
    }
    if (this.cutLast(before)) return;
    if (target.isUsed || target.parts.length === 0) {
      if (type === 'except') refuse('何を除くのかが読みとれません');
      this.close();
      this.isOffPrefix = true;
      return;
    }
    const around = this.outer.at(-1);
    if (type === 'except' && around && !around.isUsed && takeOutDays(around.parts, target.parts)) {
      target.parts = [];
      target.isUsed = true;
      return;
    }
    const closed = type === 'except' ? this.exceptions(target.parts) : this.closedParts(target.parts);
    this.closeDays(closed);
    target.parts = target.parts.filter((part) => !closed.includes(part));
    if (type === 'except' && !target.parts.every(({ isSpan }) => isSpan))
      refuse(
        `「${nameOf([...target.parts, ...closed])}」の、どこまでを除くのかが分かりません。時刻の後に「${nameOf(closed)}休み」のように書いてください`,
      );
    if (target.parts.length === 0) target.isUsed = true;
  }

  /** The parts that 「を除く」 refers to: in brackets all, unless open days precede them there. */
  private exceptions(parts: Part[]): Part[] {
    const listed = lastListed(parts);
    const rest = parts.filter((part) => !listed.includes(part));
    return this.outer.length > 0 && !rest.every(({ isSpan }) => isSpan) ? parts : listed;
  }

  /** The parts that 「休み」 refers to: all, unless open days precede them whose times stand before: 「9:00-17:00 月〜金、祝日休み」. */
  private closedParts(parts: Part[]): Part[] {
    if (this.waiting.length === 0) return parts;
    const line = parts.findLastIndex(({ isNewLine }) => isNewLine);
    if (line > 0) return parts.slice(line);
    const listed = lastListed(parts);
    const open = parts.filter((part) => !listed.includes(part));
    if (open.length === 0) return parts;
    if (open.every(({ isSpan }) => isSpan)) return listed;
    if (open.flatMap(({ days }) => days).length > maxDaysOff)
      refuse(`「${nameOf(parts)}」の、どこまでが休みかが分かりません。改行して書いてください`);
    return parts;
  }

  private closeDays(parts: Part[]): void {
    for (const { days, weeks, months, yearEnd, spans, dates } of parts) {
      if (months && days.length === 0 && !weeks) {
        for (const month of months) this.monthsOff.add(month);
        continue;
      }
      if (months) refuse('月ごとの休みは、表の時間では表せません。「時間の但し書き」の行に書いてください');
      for (const day of days) {
        if (day === 'holiday') this.set('holidays', 'closed');
        else if (weeks) (this.hours.monthly ??= []).push(...weeks.map((one) => ({ day, week: one })));
        else this.daysOff.add(day);
      }
      if (yearEnd || spans.length > 0) this.closeSpans(spans, yearEnd);
      if (yearEnd) this.lastOffHadYearEnd = true;
      if (dates.length > 0) (this.hours.dates ??= []).push(...dates);
      if (days.length === 0 && weeks) refuse('第何週かのあとに、曜日がありません');
    }
  }

  private closeSpans(spans: { from: string; to: string }[], isYearEnd: boolean): void {
    if (isYearEnd || spans.some(isUsualYearEnd)) this.set('yearEnd', 'closed');
    const others = spans.filter((span) => !isUsualYearEnd(span));
    if (others.length === 0) return;
    (this.hours.yearly ??= []).push(
      ...others.map((span) => (isYearEnd ? { ...span, label: '年末年始' } : span)),
    );
  }

  private takeOpen(): void {
    const { group } = this;
    const isException = group.parts.every(
      ({ days, yearEnd, spans, dates }) =>
        (yearEnd || (days.length === 1 && days[0] === 'holiday')) && spans.length + dates.length === 0,
    );
    if (group.isUsed || group.parts.length === 0 || !isException) return;
    for (const { yearEnd } of group.parts) this.set(yearEnd ? 'yearEnd' : 'holidays', 'open');
    group.parts = [];
    group.isUsed = true;
  }

  private takeAllDay(): void {
    const target = this.groupForTimes();
    if (!target) {
      this.isAllDay = true;
      return;
    }
    target.ranges.push({ from: '00:00', to: '24:00' });
    target.isUsed = true;
  }

  private takeRemark(name: string): void {
    const range = this.lastRanges()?.at(-1);
    if (!range) return refuse(`「（${name}）」は、時刻のすぐ後ろに書いてください`);
    range.remark = name;
  }

  /** The list of times to which the last time was added. */
  private lastRanges(): Range[] | undefined {
    if (this.waiting.length > 0) return this.waiting;
    return [this.group, ...this.outer.toReversed()].find(({ ranges }) => ranges.length > 0)?.ranges;
  }

  private takeClosing(): void {
    const inner = this.group;
    const around = this.outer.pop();
    if (!around) return refuse('かっこの組が合いません');
    this.group = around;
    if (this.isOffPrefix && inner.ranges.length === 0 && inner.parts.length > 0) {
      if (around.isUsed) this.emit(inner);
      else around.parts.push(...inner.parts);
    } else if (inner.ranges.length > 0) {
      this.emit(inner);
    } else if (around.isUsed && inner.parts.length > 0 && inner.parts.every(isSeason)) {
      this.close();
      this.group = inner;
    } else if (!inner.isUsed && inner.parts.length > 0) {
      // 「平日（月〜金）」 names the same days twice; 「9:00-17:00（月〜金）」 names them after the times.
      if (around.isUsed && this.waiting.length === 0)
        return refuse('かっこの中の曜日に、時刻か休みが付いていません');
      around.parts.push(...inner.parts);
      around.isUsed = false;
    }
  }

  /** Takes the last time out of the times around it, as in 「9:00-17:00（12:00-13:00を除く）」; false if it is in none. */
  private cutLast(before: Token | undefined): boolean {
    const ranges = before?.type === 'time' ? this.lastRanges() : undefined;
    const pause = ranges?.at(-1);
    if (!ranges || !pause || !ranges.some(({ from, to }) => from < pause.from && pause.to < to)) return false;
    ranges.pop();
    this.cut(pause);
    return true;
  }

  /** Takes a break out of the times to which it belongs. */
  private cut(gap: Range): void {
    const ranges = this.lastRanges();
    const index = ranges?.findIndex(({ from, to }) => from < gap.from && gap.to < to) ?? -1;
    const around = ranges?.[index];
    if (!ranges || !around || gap.nextDay)
      return refuse(`「${gap.from}-${gap.to}」の休みが、開いている時間の中にありません`);
    ranges.splice(index, 1, { ...around, to: gap.from }, { ...around, from: gap.to });
  }

  /** Ends the current group of days. */
  private close(): void {
    this.emit(this.group);
    this.group = newGroup();
  }

  private emit(group: Group): void {
    if (group.parts.length === 0) return;
    if (this.isOffPrefix && group.ranges.length === 0) {
      this.closeDays(group.parts);
      this.isOffPrefix = false;
      return;
    }
    let { ranges } = group;
    if (ranges.length === 0 && this.waiting.length > 0) {
      ranges = this.waiting;
      this.waiting = [];
    }
    if (ranges.length === 0) {
      refuse(`「${nameOf(group.parts)}」の時刻がありません。時刻か「休み」を書いてください`);
    }
    let { parts } = group;
    if (parts.some(({ yearEnd }) => yearEnd) && parts.some(({ days }) => days.includes('holiday'))) {
      // 「日・祝・年末年始 9:00-12:00」: the year end has the times of holidays.
      if (parts.some(({ yearEnd, spans }) => yearEnd && spans.some((span) => !isUsualYearEnd(span))))
        refuse('年末年始の日付が 12/29〜1/3 と違います。「時間の但し書き」の行に書いてください');
      this.hours.yearEnd = 'holiday';
      parts = parts.filter(({ yearEnd }) => !yearEnd);
    }
    for (const part of parts) {
      if (part.yearEnd || part.spans.length > 0 || part.dates.length > 0)
        refuse('年末年始や日付だけの時間は、表の時間では表せません。「時間の但し書き」の行に書いてください');
      if (part.isWorkdays) this.hours.holidays ??= 'closed';
    }
    const seasonal = this.withSeason(parts);
    for (const part of joinPlain(seasonal)) {
      if (part.days.length === 0) refuse('第何週や月のあとに、曜日がありません');
      const { days, weeks, months } = part;
      this.hours.weekly.push(
        ...ranges.map((range) => ({ days, ...(weeks && { weeks }), ...(months && { months }), ...range })),
      );
    }
  }

  /** Months without days apply to the days beside them, or to those of the season before. */
  private withSeason(parts: Part[]): Part[] {
    const season = parts.find(isSeason);
    if (!season) return parts;
    const others = parts.filter((part) => part !== season);
    const dated = others.length > 0 ? others : this.lastSeason;
    this.lastSeason = dated;
    return dated.length > 0
      ? dated.map((part) => ({ ...part, months: season.months! }))
      : refuse('月のあとに、曜日がありません');
  }

  private finish(): void {
    const { hours } = this;
    if (this.isOffPrefix) refuse('休みの曜日が読みとれません。「月曜休み」のように書いてください');
    if (this.isYearRound) {
      hours.holidays ??= 'open';
      hours.yearEnd ??= 'open';
    }
    const hasDaysOff = this.daysOff.size > 0 || hours.holidays === 'closed' || hours.yearEnd === 'closed';
    if (this.notes.length > 0) hours.text = this.notes.join('。');
    if (this.isAllDay) {
      if (hours.weekly.length > 0) refuse('「24時間」と、ほかの時間が両方あります。どちらかにしてください');
      if (!hasDaysOff) {
        delete hours.holidays;
        delete hours.yearEnd;
        hours.always = true;
        return;
      }
      this.waiting.push({ from: '00:00', to: '24:00' });
    }
    if (this.waiting.length > 0) {
      const isEveryDay = this.isYearRound || this.isAllDay;
      const hasClosures = this.daysOff.size > 0 || (hours.monthly ?? []).length > 0;
      const isRest = hasClosures && this.daysOff.size <= maxDaysOff;
      if (hours.weekly.length > 0 || (!isEveryDay && !isRest))
        refuse('曜日がありません。毎日なら「毎日 9:00-17:00」と書いてください');
      hours.weekly.push(...this.waiting.map((range) => ({ days: [...fromMonday], ...range })));
    }
    hours.weekly = hours.weekly.flatMap((row) => {
      if (row.weeks) return [row];
      const days = row.days.filter((day) => day === 'holiday' || !this.daysOff.has(day));
      if (days.length === 0)
        refuse(`「${row.days.map((day) => dayNames[day]).join('・')}」に、時刻と休みが両方あります`);
      return [{ ...row, days }];
    });
    for (const end of this.ends) this.moveEnd(end);
    if (this.monthsOff.size > 0) {
      const open = allMonths.filter((month) => !this.monthsOff.has(month));
      hours.weekly = hours.weekly.map((row) => ({
        ...row,
        months: row.months ? row.months.filter((month) => !this.monthsOff.has(month)) : open,
      }));
    }
    if (hours.weekly.some(({ days }) => days.includes('holiday'))) {
      if (
        hours.holidays === 'closed' &&
        !this.tokens.some((token) => token.type === 'days' && token.isWorkdays)
      )
        refuse('祝日の時間と、祝日の休みが、両方あります');
      delete hours.holidays;
    }
    if (this.isLunch) refuse('昼休みの時刻がありません。「昼休み 12:00-13:00」のように書いてください');
    if (hours.weekly.length === 0 && this.daysOff.size > 0)
      refuse('休みの曜日だけがあります。開いている曜日と時刻も書いてください');
    const [row] = hours.weekly;
    if (
      hours.weekly.length === 1 &&
      row?.days.length === 7 &&
      !row.weeks &&
      !row.months &&
      row.from === '00:00' &&
      row.to === '24:00' &&
      !hasDaysOff
    ) {
      hours.weekly = [];
      hours.always = true;
    }
    const isEmpty = Object.values(hours).every((value) => Array.isArray(value) && value.length === 0);
    if (isEmpty) refuse('時間が読みとれません。例: 月〜金 9:00-17:00、祝日休み');
  }

  /** Gives some days of a row another end: 「月〜金 8:30-17:15（木曜は19:00まで）」. */
  private moveEnd({ days, to }: { days: Day[]; to: string }): void {
    const { hours } = this;
    for (const day of days) {
      const last = hours.weekly
        .filter((row) => row.days.includes(day) && !row.nextDay)
        .sort(byStart)
        .at(-1);
      if (!last || last.from >= to) return refuse(`「${dayNames[day]}」の時間の始まりがありません`);
      hours.weekly = hours.weekly.flatMap((row) =>
        row === last
          ? [
              ...(row.days.length > 1 ? [{ ...row, days: row.days.filter((other) => other !== day) }] : []),
              { ...row, days: [day], to },
            ]
          : [row],
      );
    }
  }

  private set<Key extends 'holidays' | 'yearEnd'>(key: Key, value: 'open' | 'closed'): void {
    if (this.hours[key] !== undefined && this.hours[key] !== value)
      refuse(`${key === 'holidays' ? '祝日' : '年末年始'}について、2とおり書いてあります`);
    this.hours[key] = value;
  }
}
