import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Starts a tile server on loopback. Every tile is a grey square of 256 pixels.
 * @returns `requestedPaths`, the paths requested so far, and `stop`, which resolves when the server is closed
 */
export async function serveTiles(
  port: number,
): Promise<{ requestedPaths: string[]; stop: () => Promise<void> }> {
  const requestedPaths: string[] = [];
  const tile = greySquare(256);
  const server: Server = createServer((request, response) => {
    requestedPaths.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
    response.end(tile);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    requestedPaths,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A grey square as PNG (PNG specification, third edition: signature, IHDR, IDAT, IEND). */
function greySquare(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = Buffer.alloc(side * (side + 1), 0xdd);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const png = Buffer.alloc(body.length + 8);
  png.writeUInt32BE(data.length, 0);
  body.copy(png, 4);
  png.writeUInt32BE(crc32(body), body.length + 4);
  return png;
}
