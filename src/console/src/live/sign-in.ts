import { html, nothing } from 'lit';
import type { Identity } from '../client/client';
import type { Role } from '../client/protocol';
import { brand_mark } from '../parts/brand-mark';
import { forget_token, keep_token, local_storage, session_storage } from '../parts/kept';
import { words } from '../words/words';

const name_key = 'evenkeel.agent.name';

export const remembered_name = (): string =>
  new URLSearchParams(location.search).get('name') ?? session_storage()?.getItem(name_key) ?? '';

// Who one is, is for the server to believe; the page only asks for the seat.
export const wanted_role = (): Role => (new URLSearchParams(location.search).get('role') === 'supervisor' ? 'supervisor' : 'agent');

export interface SignInWords { title: string; lead: string; enter: string }

// The name outlives the tab only as a proposal: on a shared machine the next agent must look at it once.
export function sign_in(role: Role, said: SignInWords, refusal: string, enter: (identity: Identity) => void) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = String(data.get('name') ?? '').trim();
    const token = String(data.get('token') ?? '').trim();
    if (!name) return;
    session_storage()?.setItem(name_key, name);
    local_storage()?.setItem(name_key, name);
    if (token) keep_token(token);
    else forget_token();
    enter(token ? { role, name, token } : { role, name });
  };
  return html`
    <main class="sign-in">
      <form class="sign-in-card" @submit=${submit}>
        <span class="sign-in-brand">${brand_mark()}<span class="brand-name">evenkeel</span></span>
        <h1>${said.title}</h1>
        <p class="quiet">${said.lead}</p>
        ${refusal ? html`<p class="banner banner-bad" role="alert">${words.connection.refused(refusal)}</p>` : nothing}
        <label>${words.sign_in.name}
          <input class="field" name="name" required maxlength="64" autocomplete="name" placeholder=${words.sign_in.placeholder}
            .value=${local_storage()?.getItem(name_key) ?? ''}></label>
        ${refusal ? html`
          <label>${words.sign_in.token}
            <input class="field" name="token" type="password" autocomplete="off" maxlength="4000" ?required=${refusal === words.connection.no_token} aria-describedby="token-hint"></label>
          <p class="quiet" id="token-hint">${refusal === words.connection.no_token ? words.sign_in.token_needed : words.sign_in.token_hint}</p>` : nothing}
        <button class="button button-main">${said.enter}</button>
      </form>
    </main>`;
}
