import * as words from '@words/ja.json';
import type { MapSettings } from '../../schema/map-settings.ts';

type Props = { legend: MapSettings['legend']; icons: string };

/** The groups of kinds with their markers. */
export default function Legend({ legend, icons }: Props) {
  return (
    <details>
      <summary>{words.mapLegend}</summary>
      <ul className="plain-list map-legend">
        {legend.map(({ name, icon, colour, shape }) => (
          <li key={name}>
            <span className={`mark mark-${colour} shape-${shape}`} aria-hidden="true">
              <svg className="icon" aria-hidden="true" focusable="false">
                <use href={`${icons}#${icon}`} />
              </svg>
            </span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
