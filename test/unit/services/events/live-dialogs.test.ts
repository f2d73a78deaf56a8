import { beforeEach, describe, expect, it } from 'vitest';
import facts from '#schemas/hendelser.json';
import { dialog, letters, Scene, settled } from './live-scene';

const { most, steady, token, reopen } = facts.streams;

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});

describe('the dialogs that are heard of at once', () => {
  it('are the first few about cases of one’s own that are not over', async () => {
    scene.dialogs = [
      dialog('others'),
      dialog('over', { status: 'Completed' }),
      ...letters('abcdefg').map((id) => dialog(id)),
    ];
    await scene.choose(
      letters('abcdefg')
        .map((id) => `sak-${id}`)
        .concat('sak-over'),
    );
    expect(scene.open()).toEqual(letters('abcdefg').slice(0, most));
  });

  it('are none whose reading would hide what the authority has written', async () => {
    scene.dialogs = [
      dialog('unread', { hasMessages: true }),
      dialog('unknown', { hasMessages: undefined }),
      dialog('read', { hasMessages: true, isSeen: true }),
    ];
    await scene.choose();
    expect(scene.read).toEqual(['read']);
  });

  it('are not looked for where nothing was sent from here', async () => {
    scene.dialogs = [dialog('a')];
    scene.newestFails = true;
    await scene.choose([]);
    expect(scene.lines).toEqual([]);
  });

  it('are the same where they cannot be looked for', async () => {
    scene.dialogs = [dialog('a')];
    await scene.choose();
    scene.newestFails = true;
    await scene.choose();
    expect(scene.open()).toEqual(['a']);
  });

  it('give way to newer ones, and are opened once however often they are chosen', async () => {
    scene.dialogs = [dialog('a')];
    await scene.choose();
    await scene.choose();
    expect(scene.open()).toEqual(['a']);
    scene.dialogs = letters('bcdef')
      .map((id) => dialog(id))
      .concat(dialog('a'));
    await scene.choose();
    expect(scene.open()).toEqual(letters('bcdef'));
  });
});

describe('a stream', () => {
  beforeEach(async () => {
    scene.dialogs = [dialog('a')];
    await scene.choose();
    scene.changed = 0;
  });

  it('tells that something has happened, and stays open although that is not read yet', async () => {
    scene.opened[0]?.heard.happened('updated', '');
    expect(scene.changed).toBe(1);
    scene.dialogs = [dialog('a', { hasMessages: true })];
    await scene.choose();
    expect(scene.open()).toEqual(['a']);
  });

  it('is opened again soon where it has lived for some time, by the token that is there, after what came last', async () => {
    scene.opened[0]?.heard.happened('updated', '7');
    await scene.pass(steady);
    await scene.end(0, 'connectionLost');
    expect(scene.opened).toHaveLength(1);
    await scene.pass(reopen);
    expect(scene.opened).toHaveLength(2);
    expect(scene.opened[1]?.wanted.lastEventId).toBe('7');
    expect(scene.read).toEqual(['a']);
    expect(scene.changed).toBe(2);
  });

  it('is opened after longer and longer waits where it is ended at once, well or not', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      await scene.end(i, i % 2 === 0 ? undefined : 'connectionLost');
      const from = scene.now;
      while (scene.opened.length === i + 1) {
        await scene.pass(1);
        await scene.choose();
      }
      waits.push((scene.now - from) / 1000);
    }
    expect(waits.slice(0, 3)).toEqual([13, 25, 50]);
    expect(waits.at(-1)).toBe(4500);
  });

  it('is given up where its token is old and reading the dialog would hide something', async () => {
    scene.dialogs = [dialog('a', { hasMessages: true })];
    await scene.choose();
    await scene.pass(token);
    await scene.end(0);
    await scene.pass(reopen);
    expect(scene.opened).toHaveLength(1);
    await scene.choose();
    expect(scene.opened).toHaveLength(1);
    scene.dialogs = [dialog('a', { hasMessages: true, isSeen: true })];
    await scene.choose();
    expect(scene.opened).toHaveLength(2);
    expect(scene.read).toEqual(['a', 'a']);
  });

  it('is tried by another token where the one that was kept is not taken', async () => {
    await scene.pass(steady);
    await scene.end(0);
    await scene.pass(reopen);
    await scene.end(1, 'dialogportenTokenNotAccepted');
    expect(scene.read).toEqual(['a']);
    await scene.choose();
    expect(scene.read).toEqual(['a', 'a']);
    expect(scene.open()).toHaveLength(3);
  });

  it('that has worked until its token was over is opened again by another', async () => {
    await scene.pass(steady);
    await scene.end(0, 'dialogportenTokenNotAccepted');
    await scene.pass(reopen);
    await scene.choose();
    expect(scene.read).toEqual(['a', 'a']);
    expect(scene.opened).toHaveLength(2);
  });

  it('is closed while nobody looks, and opened again when somebody does', async () => {
    scene.live.seen(false);
    await settled();
    expect(scene.open()).toEqual([]);
    await scene.pass(8 * 3600);
    expect(scene.opened).toHaveLength(1);
    scene.live.seen(true);
    await settled();
    await scene.choose();
    expect(scene.open()).toEqual(['a']);
    expect(scene.lines.join('\n')).not.toContain('broken');
  });

  it('reads nothing that was written while nobody looked, before that is known of', async () => {
    scene.dialogs = [dialog('a', { hasMessages: true, isSeen: true })];
    await scene.choose();
    scene.live.seen(false);
    await settled();
    await scene.pass(3600);
    scene.changed = 0;
    scene.live.seen(true);
    await settled();
    expect(scene.changed).toBe(1);
    scene.dialogs = [dialog('a', { hasMessages: true })];
    await scene.choose();
    expect(scene.read).toEqual(['a']);
    expect(scene.open()).toEqual([]);
  });

  it('that was chosen just before nobody looked any more reads nothing either', async () => {
    scene.live.seen(false);
    scene.dialogs = [dialog('b')];
    await scene.choose();
    await scene.pass(3600);
    scene.live.seen(true);
    await settled();
    expect(scene.read).toEqual(['a']);
    await scene.choose();
    expect(scene.read).toEqual(['a', 'b']);
  });

  it('does not read the dialog anew by itself where its token has become old, nor where looking fails', async () => {
    scene.opened[0]?.heard.happened('updated', '');
    scene.newestFails = true;
    await scene.choose();
    await scene.pass(token);
    await scene.end(0);
    await scene.pass(reopen);
    await scene.choose();
    expect(scene.read).toEqual(['a']);
    scene.newestFails = false;
    await scene.choose();
    expect(scene.read).toEqual(['a', 'a']);
  });

  it('is not opened anew each time, however often somebody looks and looks away', async () => {
    for (let i = 0; i < 50; i += 1) {
      scene.live.seen(i % 2 === 1);
      await settled();
    }
    expect(scene.opened.length).toBeLessThan(3);
  });

  it('ends with the dialog', async () => {
    scene.opened[0]?.heard.happened('deleted', '');
    await settled();
    expect(scene.open()).toEqual([]);
    expect(scene.changed).toBe(1);
  });

  it('ends when all of it is closed, for good', async () => {
    scene.live.close();
    await settled();
    await scene.choose();
    expect(scene.open()).toEqual([]);
  });
});

describe('where there are no streams', () => {
  it.each(['dialogportenNotPermitted', 'dialogportenTokenNotAccepted', 'dialogportenNotFound'] as const)(
    'none are tried any more, and that is logged once: %s',
    async (reason) => {
      scene.refuses = reason;
      scene.dialogs = letters('abc').map((id) => dialog(id));
      await scene.choose();
      await scene.choose();
      await scene.pass(3600);
      expect(scene.read).toEqual(letters('abc'));
      expect(scene.lines).toEqual([expect.stringContaining(`events.streams.over reason=${reason}`)]);
    },
  );

  it('of one dialog, since it has no token, the others are heard of, and it is not read again', async () => {
    const { token: usual } = scene;
    scene.token = undefined;
    scene.dialogs = [dialog('a')];
    await scene.choose();
    expect(scene.lines).toEqual([expect.stringContaining('events.stream.refused')]);
    scene.token = usual;
    scene.dialogs = [dialog('a'), dialog('b')];
    await scene.choose();
    expect(scene.open()).toEqual(['b']);
    expect(scene.read).toEqual(['a', 'b']);
  });

  it('of one dialog, which its stream itself says, the others stay open', async () => {
    scene.dialogs = [dialog('a'), dialog('b')];
    await scene.choose();
    await scene.end(0, 'dialogportenTokenNotAccepted');
    await scene.choose();
    await scene.pass(3600);
    expect(scene.lines).toEqual([expect.stringContaining('events.stream.refused')]);
    expect(scene.opened.map(({ wanted }) => wanted.dialogId)).toEqual(['a', 'b']);
    expect(scene.opened[1]?.wanted.signal.aborted).toBe(false);
  });

  it('as for one dialog that cannot be read, the others are heard of', async () => {
    scene.dialogs = [dialog('a')];
    scene.cannotBeRead = 'dialogportenGone';
    await scene.choose();
    expect(scene.lines).toEqual([expect.stringContaining('events.stream.notRead')]);
    scene.cannotBeRead = undefined;
    scene.dialogs = [dialog('b')];
    await scene.choose();
    expect(scene.open()).toEqual(['b']);
  });
});
