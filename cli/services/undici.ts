/** What sends requests, loaded with the first: evaluating it takes over the requests of the whole process. */
export { Agent, EnvHttpProxyAgent, fetch } from 'undici';
