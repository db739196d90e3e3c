import './style/tokens.css';
import './style/ground.css';
import './style/parts.css';
import './style/live.css';
import './style/thread.css';
import './style/assist.css';
import './style/customer.css';
import './style/practice.css';
import './style/play.css';
import './style/score.css';
import './live/live-page';
import './customer/customer-page';
import './practice/practice-page';
import { words } from './words/words';

const pages: Record<string, string> = { '/customer': 'evenkeel-customer', '/practice': 'evenkeel-practice' };
document.documentElement.lang = words.language;
document.body.append(document.createElement(pages[location.pathname.replace(/\/+$/, '')] ?? 'evenkeel-live'));
