import './style/tokens.css';
import './style/ground.css';
import './style/parts.css';
import './style/live.css';
import './style/thread.css';
import './style/assist.css';
import './style/customer.css';
import './live/live-page';
import './customer/customer-page';
import { words } from './words/words';

const page = location.pathname.replace(/\/+$/, '') === '/customer' ? 'evenkeel-customer' : 'evenkeel-live';
document.documentElement.lang = words.language;
document.body.append(document.createElement(page));
