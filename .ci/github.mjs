// GitHub's own parser of workflows and actions.
import {register} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

// The parser is made for bundlers, which import JSON without saying so.
register(
  'data:text/javascript,' +
    encodeURIComponent(`export const load = (url, context, next) =>
      next(url, url.endsWith('.json') ? {...context, importAttributes: {type: 'json'}} : context);`),
);
const {validate} = await import('@actions/languageservice');
const {TextDocument} = await import('vscode-languageserver-textdocument');

// The parser remembers what it read at an address.
let folders = 0;
/** The problems of a file that has its name in a repository, a line each. */
export const problems = async (file, text) => {
  const address = pathToFileURL(join(String(folders++), file)).href;
  const found = await validate(TextDocument.create(address, 'yaml', 1, text));
  return found.map(it => `${file}:${it.range.start.line + 1}: ${it.message}`);
};
