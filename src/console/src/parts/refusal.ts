import type { Client } from '../client/client';
import { error_words, words } from '../words/words';

// Why the server let nobody in: mostly the name or the token.
export const refusal_words = ({ refusal_code, refusal }: Client): string =>
  refusal_code === 'not_allowed' ? words.connection.not_let_in : error_words(refusal_code, refusal);
