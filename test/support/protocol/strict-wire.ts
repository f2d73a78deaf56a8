import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ClientCapabilities, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { isObject } from '../../../engine/values/json';
import { specification, type MessageShape, type Specification } from './specification';
import { unannounced } from './unannounced';

/** A message of JSON-RPC. */
export interface WireMessage {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Side = 'client' | 'server';

interface Asked {
  readonly method: string;
  readonly params: unknown;
}

/** What every connection may carry. */
const ofTheConnection: ReadonlySet<string> = new Set(['$/cancelRequest', '$/setTrace', '$/logTrace']);

/** Notifications that any client may be sent: what is announced of them is what they may say besides. */
const neverAnnounced: ReadonlySet<string> = new Set([
  'window.showMessage',
  'textDocument.publishDiagnostics',
]);

/**
 * Looks at everything that goes over a connection, both ways, and notes what the Language Server Protocol does not know: methods,
 * properties, values, and whatever the other end has not announced.
 */
export class StrictWire {
  readonly violations: string[] = [];
  private readonly asked = { client: new Map<unknown, Asked>(), server: new Map<unknown, Asked>() };
  private readonly registered = new Set<string>();
  private client: ClientCapabilities = {};
  private server: ServerCapabilities = {};

  /**
   * @param extensions methods of our own, that the client of the test has asked for
   * @param knownAnyway what the client knows that the server answers, without being told
   */
  constructor(
    private readonly extensions: ReadonlySet<string>,
    private readonly knownAnyway: ReadonlySet<string> = new Set(),
  ) {}

  see(from: Side, message: WireMessage): void {
    if (message.method === undefined) this.seeAnswer(from, message);
    else if (message.method === '$/progress') this.seeProgress(from, message.params);
    else if (!ofTheConnection.has(message.method)) this.seeCall(from, message.method, message);
  }

  private seeCall(from: Side, method: string, { id, params }: WireMessage): void {
    if (method === 'initialize') this.client = (params as InitializeParams).capabilities;
    if (id !== undefined) this.asked[from].set(id, { method, params });
    if (this.extensions.has(method)) return;
    const shape = validators.specification.messages[method];
    if (!shape) {
      this.note(from, method, 'is in no specification');
      return;
    }
    const direction = from === 'client' ? 'clientToServer' : 'serverToClient';
    if (shape.direction !== 'both' && shape.direction !== direction)
      this.note(from, method, 'is for the other side to send');
    this.validate(from, `${method}/params`, params);
    this.noteUnannounced(from, method, shape);
    if (method === 'client/registerCapability') this.seeRegistrations(params);
    if (from === 'server') this.noteContent(method, params);
  }

  private seeAnswer(from: Side, { id, result, error }: WireMessage): void {
    const asker = from === 'client' ? 'server' : 'client';
    const asked = this.asked[asker].get(id);
    this.asked[asker].delete(id);
    if (!asked) this.note(from, String(id), 'answers nothing');
    if (!asked || error || this.extensions.has(asked.method)) return;
    if (asked.method === 'initialize' && isObject(result))
      this.server = result['capabilities'] as ServerCapabilities;
    if (!validators.specification.messages[asked.method]) return;
    this.validate(from, `${asked.method}/result`, result ?? null);
    if (from === 'server') this.noteContent(asked.method, result);
  }

  /** A partial result has the shape that its request says; what is told of work has always the same. */
  private seeProgress(from: Side, params: unknown): void {
    const { token, value } = isObject(params) ? params : {};
    const asked = [...this.asked.client.values()].find(
      (request) => isObject(request.params) && request.params['partialResultToken'] === token,
    );
    this.validate(from, asked ? `${asked.method}/partialResult` : 'work', value);
    if (asked) this.noteContent(asked.method, value);
    else if (!isKnownWork(this.asked.client.values(), token))
      this.note(from, '$/progress', 'nobody asked for');
  }

  private noteUnannounced(from: Side, method: string, shape: MessageShape): void {
    const { announcedByClient, announcedByServer } = shape;
    const needed = from === 'server' && !neverAnnounced.has(announcedByClient ?? '') && announcedByClient;
    if (needed && !isAnnounced(this.client, needed))
      this.note(from, method, `needs ${needed}, which the client has not announced`);
    if (from !== 'client' || !announcedByServer || this.registered.has(method)) return;
    if (this.knownAnyway.has(method)) return;
    if (!isAnnounced(this.server, announcedByServer))
      this.note(from, method, `needs ${announcedByServer}, which the server has not announced`);
  }

  private seeRegistrations(params: unknown): void {
    const { registrations } = params as { registrations: readonly { readonly method: string }[] };
    for (const { method } of registrations) {
      this.registered.add(method);
      const place = validators.specification.messages[method]?.announcedByClient;
      if (place === undefined || !isAnnounced(this.client, `${place}.dynamicRegistration`))
        this.note('server', method, 'is registered, which the client cannot do');
    }
  }

  private noteContent(method: string, content: unknown): void {
    for (const what of unannounced(this.client, method, content)) this.note('server', method, what);
  }

  private validate(from: Side, name: string, value: unknown): void {
    const validate = validators.of(name);
    if (!validate(value ?? null) && !(value === undefined && validate({})))
      this.note(from, name, JSON.stringify(validate.errors?.slice(0, 4)));
  }

  private note(from: Side, what: string, problem: string): void {
    this.violations.push(`${from}: ${what} ${problem}`);
  }
}

function isAnnounced(capabilities: object, place: string): boolean {
  const found = place
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), capabilities);
  return found !== undefined && found !== null && found !== false;
}

function isKnownWork(asked: Iterable<Asked>, token: unknown): boolean {
  return [...asked].some(({ params }) => isObject(params) && params['workDoneToken'] === token);
}

/** Compiles the shape of a message when the first of its kind is seen. */
class Validators {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly seen = new Map<string, ValidateFunction>();

  constructor(readonly specification: Specification) {
    const shapes = Object.entries(specification.messages).flatMap(([method, shape]) =>
      (['params', 'result', 'partialResult'] as const).flatMap((part) => {
        const schema = shape[part];
        return schema ? [[keyOf(`${method}/${part}`), schema] as const] : [];
      }),
    );
    const $defs = { ...specification.definitions, ...Object.fromEntries(shapes), [keyOf('work')]: work };
    this.ajv.addSchema({ $id: 'lsp', $defs });
  }

  of(name: string): ValidateFunction {
    const validate = this.seen.get(name) ?? this.ajv.getSchema(`lsp#/$defs/${keyOf(name)}`);
    if (!validate) throw new Error(`the specification has no ${name}`);
    this.seen.set(name, validate);
    return validate;
  }
}

function keyOf(name: string): string {
  return `message-${name.replaceAll(/\W/g, '_')}`;
}

/** What is told of work that takes long. */
const work = {
  type: 'object',
  properties: {
    kind: { enum: ['begin', 'report', 'end'] },
    title: { type: 'string' },
    message: { type: 'string' },
    cancellable: { type: 'boolean' },
    percentage: { type: 'integer', minimum: 0, maximum: 100 },
  },
  required: ['kind'],
  additionalProperties: false,
};

/** Read as the module is loaded, so that no test has to wait for it. */
const validators = new Validators(specification());
validators.of('initialize/params');
