import * as words from '@words/ja.json';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { MapSettings } from '../../schema/map-settings.ts';
import { links } from '../../site/links.ts';
import { fill } from '../../text/fill.ts';
import type { Shown } from '../directory/useDirectory.ts';
import Legend from './Legend.tsx';
import PopupCards from './PopupCards.tsx';
import type { PopupContent } from './popup.ts';
import { useLeaflet } from './useLeaflet.ts';

/** From this width on, the map is beside the list and open. */
const wide = '(min-width: 80rem)';

type Props = {
  settings: MapSettings;
  /** The records of the list; undefined before they are loaded. */
  shown: Shown | undefined;
  /** The record that the visitor has chosen in the list; a new object for each choice. */
  chosen: { id: string } | undefined;
};

/** The map of the listed records. On a narrow screen it is opened by a button, and its files are then loaded. */
export default function MapPanel({ settings, shown, chosen }: Props) {
  const [isReady, setReady] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [popup, setPopup] = useState<PopupContent>();
  const panel = useRef<HTMLElement>(null);
  const container = useRef<HTMLElement>(null);
  const hasOpened = useHasBeen(isOpen);
  const map = useLeaflet(container, hasOpened, settings, setNote, setPopup);

  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setOpen(query.matches);
    follow();
    setReady(true);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  const [isDrawn, setDrawn] = useState(false);
  const { rows, from } = shown ?? {};
  useEffect(() => {
    if (!map || !rows) return;
    map.show(rows, from);
    setDrawn(true);
  }, [map, rows, from]);

  useEffect(() => {
    if (chosen) setOpen(true);
  }, [chosen]);
  useEffect(() => {
    if (!map || !isDrawn || !chosen) return;
    container.current?.scrollIntoView({ block: 'center', behavior: scrollBehaviour() });
    map.select(chosen.id);
  }, [map, isDrawn, chosen]);

  const unplaced = useMemo(() => (rows ?? []).filter(({ marks }) => marks.length === 0), [rows]);
  const hasNone = rows !== undefined && rows.length > 0 && unplaced.length === rows.length;
  const buttonText = isOpen ? words.mapClose : words.mapOpen;
  return (
    <section
      ref={panel}
      className="waits map-panel"
      data-map-panel=""
      aria-labelledby="map-title"
      hidden={!isReady}
    >
      <h2 id="map-title" className="visually-hidden">
        {words.map}
      </h2>
      <p className="map-open" hidden={hasNone}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="map"
          onClick={() => {
            setOpen(!isOpen);
            if (!isOpen) panel.current?.scrollIntoView({ behavior: scrollBehaviour() });
          }}
        >
          <span key={buttonText}>{buttonText}</span>
        </button>
      </p>
      {hasNone && <p key="empty">{words.mapNonePlaced}</p>}
      <div hidden={!isOpen || hasNone}>
        <p className="quiet map-gestures">{words.mapGestures}</p>
        <section
          id="map"
          ref={container}
          data-map=""
          data-ready={isDrawn ? 'true' : undefined}
          aria-label={words.mapLabel}
        />
        <p role="status" className="quiet">
          <span key={note}>{note}</span>
        </p>
        <Legend legend={settings.legend} icons={settings.files.icons} />
      </div>
      <details>
        <summary>
          <span key={unplaced.length}>{fill(words.mapUnplaced, { count: unplaced.length })}</span>
        </summary>
        <p className="quiet">{words.mapUnplacedLead}</p>
        <ol className="plain-list" data-map-unplaced="">
          {unplaced.map(({ id, name, discreet }) => (
            <li key={id} data-place={id} data-discreet={discreet ? '' : undefined}>
              <a className="row-link" href={links.place(id)}>
                {name}
              </a>
            </li>
          ))}
        </ol>
      </details>
      {popup &&
        shown &&
        createPortal(
          <PopupCards placed={popup.placed} shown={shown} app={settings.app} showInList={showInList} />,
          popup.element,
        )}
    </section>
  );
}

/** Whether a value is true or has been. */
function useHasBeen(value: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(value);
  if (value && !hasBeen) setHasBeen(true);
  return hasBeen || value;
}

const scrollBehaviour = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

/** Moves the focus to a record of the list, and unfolds it. */
function showInList(id: string): void {
  const name = document.querySelector<HTMLElement>(`[data-results] [data-place="${id}"] [data-name]`);
  const fold = name?.closest('details');
  if (fold) fold.open = true;
  name?.scrollIntoView({ block: 'center', behavior: scrollBehaviour() });
  name?.focus({ preventScroll: true });
}
