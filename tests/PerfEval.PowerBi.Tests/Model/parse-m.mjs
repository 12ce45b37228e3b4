// Parses Power Query M expressions: a JSON array of [name, text] on standard input, a line for each that does not parse.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { TaskUtils, DefaultSettings } = createRequire(process.argv[2])('@microsoft/powerquery-parser');
for (const [name, text] of JSON.parse(readFileSync(0, 'utf8'))) {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (!TaskUtils.isParseStageOk(task)) console.log(`${name}: ${task.error?.message ?? 'does not parse'}`);
}
