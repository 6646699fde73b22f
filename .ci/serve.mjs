// Serves a folder on loopback the way GitHub Pages does: `node serve.mjs FOLDER COMMAND...` runs the command with the
// server's address in BASE and ends with its exit code.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.atom': 'application/atom+xml', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.mjs': 'text/javascript',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain', '.woff2': 'font/woff2', '.xml': 'application/xml',
};

const UNZIPPED = new Set(['.png', '.woff2']);

/** Serves a folder; the address is `base`. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const bytes = await readFile(file);
      const zipped = !UNZIPPED.has(extname(file)) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...(zipped && { 'content-encoding': 'gzip' }),
      });
      response.end(zipped ? gzipSync(bytes) : bytes);
    } catch {
      // Each site has a page of its own for missing pages.
      const missing = await readFile(join(folder, path.split('/')[1] ?? '', '404.html')).catch(() => '');
      response.writeHead(404, { 'content-type': TYPES['.html'] });
      response.end(missing);
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...command] = process.argv.slice(2);
  const { base } = await serve(folder);
  const child = spawn('sh', ['-c', command.join(' ')], { stdio: 'inherit', env: { ...process.env, BASE: base } });
  child.on('exit', (code) => process.exit(code ?? 1));
}
