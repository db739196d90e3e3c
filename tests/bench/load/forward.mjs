// What Evenkeel is measured against: npm's `ws`, which parses every frame as JSON and forwards it. Whatever comes in at /c/N goes out at /a/N and
// the other way round; on any other path it comes back. Prints the port that it listens on.
import { WebSocketServer } from 'ws';

const all = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, handleProtocols: () => 'evenkeel.v1' });

function otherEnd(path) {
    return path.startsWith('/c/') ? `/a/${path.slice(3)}` : `/c/${path.slice(3)}`;
}

server.on('connection', (socket, request) => {
    const path = request.url;
    const talks = path.length > 3;
    const other = otherEnd(path);
    all.set(path, socket);
    socket.on('message', (data) => {
        const frame = JSON.parse(data);
        (talks ? all.get(other) : socket)?.send(JSON.stringify(frame));
    });
    socket.on('close', () => all.delete(path));
    socket.on('error', () => all.delete(path));
});
server.on('listening', () => console.log(server.address().port));
