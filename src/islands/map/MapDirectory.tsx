import * as words from '@words/ja.json';
import { useCallback, useState } from 'react';
import type { DirectoryRow } from '../../domain/directory.ts';
import type { MapSettings } from '../../schema/map-settings.ts';
import Directory, { type DirectoryProps } from '../directory/Directory.tsx';
import type { Shown } from '../directory/useDirectory.ts';
import MapPanel from './MapPanel.tsx';

/** The search of all records with a map of those that are listed. */
export default function MapDirectory({ map, ...props }: DirectoryProps & { map: MapSettings }) {
  const [chosen, setChosen] = useState<{ id: string }>();
  const panelOf = useCallback(
    (shown: Shown | undefined) => <MapPanel settings={map} shown={shown} chosen={chosen} />,
    [map, chosen],
  );
  const actionOf = useCallback(
    ({ id, marks }: DirectoryRow) =>
      marks.length > 0 && (
        <button type="button" onClick={() => setChosen({ id })}>
          {words.mapOnMap}
        </button>
      ),
    [],
  );
  return <Directory {...props} panelOf={panelOf} actionOf={actionOf} />;
}
