import { Agent, Customer, Supervisor, Trainee, desktop, phone, seat } from './people.mjs';
import { calming } from './practice-checks.mjs';
import { Voices } from './voices.mjs';

const quiet = { is_cut: false };
const reply = async (kari, text) => {
  await kari.field.fill(text);
  await kari.field.press('Enter');
  await kari.sees(text);
};

// An afternoon at a shop: some customers who wait, one whose anger rose and fell, one who needs a person, a trainee who practises.
// Gives the pages as they stand at its end.
export async function play_scene(browser, url) {
  const another = (path, kind, viewport) => seat(browser, new URL(path, url).href, kind, viewport, quiet);
  const voices = new Voices((await another('/customer', Customer, phone)).page);
  const kari = await another('/', Agent, desktop);
  await kari.sits_down('Kari');
  const rosa = await another('/customer', Customer, phone);
  await rosa.start('Rosa Lind');
  await others(voices);
  await rosa_and_kari(rosa, kari);
  const supervisor = await another('/?role=supervisor', Supervisor, desktop);
  await supervisor.sits_down('Solveig');
  await person_in_need(voices);
  await supervisor.opens('Rosa Lind');
  const trainee = await another('/practice', Trainee, desktop);
  await trainee.sits_down('Kari');
  return { kari, rosa, supervisor, trainee, another, voices };
}

async function others(voices) {
  const people = [
    ['Tomas Berg', "This is the third time I ask for an invoice. Do you people ever read what one writes?!"],
    ['Eleni P.', 'My parcel has been at the depot since Monday. When will it come?'],
    ['Ola', 'What are your opening hours on Saturday?'],
  ];
  for (const [name, text] of people) await voices.say(await voices.comes(name), text);
}

async function rosa_and_kari(rosa, kari) {
  await rosa.says('I ordered a washing machine three weeks ago, and nobody tells me anything.');
  await kari.opens('Rosa Lind');
  await reply(kari, 'You need to calm down, Rosa. Deliveries take time, and our policy is clear.');
  await rosa.says("Unbelievable! You don't give a d*** about us, you just lock people into contracts!!!");
  await send_suggestion(kari, 'Computer mode');
  await rosa.says('Then tell me who does care, because I have been waiting for three weeks!');
  await kari.cards.first().waitFor();
  await reply(kari, 'Three weeks without a word is far too long, and I am sorry that you were left waiting. I will find your order now, and I will call you back by five.');
  await rosa.says('All right. By five, then.');
  await kari.sees('All right. By five, then.');
  await reply(kari, 'Thank you, Rosa. Would Thursday morning or Friday afternoon suit you for the delivery?');
  await rosa.says("If you really cared about your customers, I wouldn't have to choose between two working days!");
  await kari.cards.first().waitFor();
}

async function send_suggestion(agent, tactic) {
  const { number, text } = await agent.offer(tactic);
  await agent.page.locator('.thread').focus();
  await agent.page.keyboard.press(number);
  await agent.page.keyboard.press('Enter');
  await agent.sees(text);
}

async function person_in_need(voices) {
  await voices.say(await voices.comes('Mia'), "I can't do this any more. I don't want to live.");
}

// A turn that went wrong and was taken back, and two with their feedback; then, played to the end, the scorecard.
export async function practise(trainee) {
  await trainee.begins('The wrong blue');
  await trainee.page.locator('.message-theirs').first().waitFor();
  await trainee.says('That is not my problem. Our policy is our policy, so please calm down.');
  await trainee.press('Alt+r');
  await trainee.page.waitForFunction(() => document.querySelectorAll('.note').length === 0);
  await trainee.page.keyboard.press('Control+a');
  await trainee.says(calming[0]);
  await trainee.says('I am sorry. But our policy is that we need the receipt.');
}

export async function play_to_the_end(trainee) {
  for (const line of calming.slice(1)) {
    if ((await trainee.page.locator('.over').count()) > 0) break;
    await trainee.says(line);
  }
  if ((await trainee.page.locator('.over').count()) > 0) return trainee.press('Enter');
  await trainee.press('Alt+s');
  await trainee.press('Enter');
}
