import path from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { folderSchemas } from './schema/collections.ts';

const directory = process.env.CONTENT_DIR ?? 'content';

const files = (folder: keyof typeof folderSchemas, type: 'md' | 'json') =>
  glob({
    base: `${directory}/${folder}`,
    pattern: `**/*.${type}`,
    generateId: ({ entry }) => path.basename(entry, `.${type}`),
  });

// Every page about a record, and every list of records.
const places = defineCollection({ loader: files('places', 'md'), schema: folderSchemas.places });

// /programs/
const programs = defineCollection({ loader: files('programs', 'md'), schema: folderSchemas.programs });

// /support/
const support = defineCollection({ loader: files('support', 'md'), schema: folderSchemas.support });

// /en/ and other languages
const languages = defineCollection({
  loader: files('languages', 'json'),
  schema: folderSchemas.languages,
});

// /about/, /privacy/, /accessibility/
const pages = defineCollection({ loader: files('pages', 'md'), schema: folderSchemas.pages });

// /consult/
const flow = defineCollection({ loader: files('flow', 'json'), schema: folderSchemas.flow });

export const collections = { places, programs, support, languages, pages, flow };
