import './lib/site-words.ts';
import { runCommand } from './lib/command.ts';

const { contentDiff } = await import('./commands/content-diff.ts');

/** `npm run content-diff` */
await runCommand(contentDiff);
