import path from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { folderCollections, type FolderName } from './schema/collections.ts';

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** Astro derives the type of each record from the schema of its collection. */
type Collections = { [Name in FolderName]: { schema: (typeof folderCollections)[Name]['schema'] } };

/** The folders of records as Astro reads them: the file's name is the id. */
export const collections = Object.fromEntries(
  Object.entries(folderCollections).map(([name, { format, schema }]) => [
    name,
    defineCollection({
      loader: glob({
        base: `${contentDir}/${name}`,
        pattern: `**/*.${format}`,
        generateId: ({ entry }) => path.basename(entry, `.${format}`),
      }),
      schema,
    }),
  ]),
) as unknown as Collections;
