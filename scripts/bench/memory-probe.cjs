// @ts-check
// Loaded into a process before its own program: tells how much memory it takes, when it is asked, and at its end.
const fs = require('node:fs');
const { setTimeout } = require('node:timers/promises');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const { ELAN_BENCH_PEAK: peakFile } = process.env;
  if (peakFile) process.on('exit', () => fs.writeFileSync(peakFile, String(peak())));
  process.on('message', async () => {
    const before = process.memoryUsage.rss();
    await giveBack();
    process.send?.({ before, after: process.memoryUsage.rss() });
  });
  // Being asked is no reason to stay.
  process.channel?.unref();
}

/** V8 returns memory to the system some time after it has found it unused, and finds more the second time. */
async function giveBack() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setTimeout(100);
  }
}

/** The most bytes that it took. Where the kernel counts them for the program alone, what started it is not among them. */
function peak() {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}
