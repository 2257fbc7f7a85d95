// Preloaded into clasp: sends what goes to Google's API to the stand-in on this machine, and lets nothing else out.
// Knows no endpoint.
const http = require('node:http');
const https = require('node:https');

https.request = (url, options, callback) => {
  const { hostname, pathname, search } = new URL(String(url));
  if (!hostname.endsWith('.googleapis.com')) throw new Error(`Cannot leave this machine: ${hostname} was asked for`);
  const given = typeof options === 'object' ? options : {};
  const headers = { ...given.headers, 'x-real-host': hostname };
  const target = `http://127.0.0.1:${process.env.FAKE_GOOGLE_PORT}${pathname}${search}`;
  return http.request(
    target,
    { ...given, agent: undefined, headers },
    typeof options === 'function' ? options : callback,
  );
};
