// What Chatwoot tells a dashboard app about the conversation that its agent has open: a JSON text, once when the frame has loaded and
// again whenever the frame asks. Its ids only say which conversation to show; who may read it is for the server to decide.
export interface ChatwootContext { conversation: string; agent: string }

type Loose = Record<string, unknown>;

const part = (value: unknown): Loose => (typeof value === 'object' && value !== null ? value as Loose : {});
const digits = (value: unknown): string => (/^\d{1,20}$/.test(String(value ?? '')) ? String(value) : '');

// `account` counts where the context names none. Undefined for whatever else may be said to a frame.
export function context_in(data: unknown, account: string | null): ChatwootContext | undefined {
  if (typeof data !== 'string' || data.length > 4_000_000) return undefined;
  let said: Loose;
  try { said = part(JSON.parse(data)); } catch { return undefined; }
  if (said['event'] !== 'appContext') return undefined;
  const told = part(said['data']);
  const conversation = part(told['conversation']);
  const [of_account, id] = [digits(conversation['account_id']) || digits(account), digits(conversation['id'])];
  if (!of_account || !id) return undefined;
  const { name } = part(told['currentAgent']);
  return { conversation: `chatwoot-${of_account}-${id}`, agent: typeof name === 'string' ? name.slice(0, 64) : '' };
}
