import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the build. */
export type Program = {
  /** With what it ended; 0 where all went well. */
  status: Promise<number>;
  /** Lets what it says be heard, from its first line on. */
  speak: () => void;
  /** Ends it, and waits until it has. */
  stop: () => Promise<unknown>;
};

/** Starts a script of Node. What it says waits until it may speak, so that two at once do not talk into each other. */
export function start(env: NodeJS.ProcessEnv, script: string, ...args: string[]): Program {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const status = once(child, 'close').then(([code]) => Number(code ?? 1));
  return {
    status,
    speak: () => {
      child.stdout.pipe(process.stdout);
      child.stderr.pipe(process.stderr);
    },
    stop: () => {
      child.kill();
      child.stdout.resume();
      child.stderr.resume();
      return status;
    },
  };
}
