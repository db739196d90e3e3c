import type { Client } from '../client/client';
import { error_words, words } from '../words/words';

// Why the server let nobody in: mostly the name or the token.
export function refusal_words({ refusal_code, refusal }: Client): string {
  if (refusal_code === 'not_allowed') return words.connection.not_let_in;
  if (refusal_code === 'unauthorized') return words.connection.no_token;
  if (refusal_code === 'too_many') return words.connection.too_many_tries;
  return error_words(refusal_code, refusal);
}
