import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { folderSchemas } from './schema/collections.ts';

const directory = process.env.CONTENT_DIR ?? 'content';

const markdown = (folder: keyof typeof folderSchemas) =>
  glob({
    base: `${directory}/${folder}`,
    pattern: '**/*.md',
    generateId: ({ entry }) => entry.replace(/^.*\//, '').replace(/\.md$/, ''),
  });

// Every page about a record, and every list of records.
const places = defineCollection({ loader: markdown('places'), schema: folderSchemas.places });

// /programs/
const programs = defineCollection({ loader: markdown('programs'), schema: folderSchemas.programs });

// /about/, /privacy/, /accessibility/
const pages = defineCollection({ loader: markdown('pages'), schema: folderSchemas.pages });

export const collections = { places, programs, pages };
