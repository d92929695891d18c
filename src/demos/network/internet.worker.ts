/**
 * Plays the internet behind MessagePorts: answers every address after a latency. It never makes a real request.
 */
import { expose } from 'comlink';
import { holdLifeline } from '../lifeline.ts';
import { answerThrough } from './internet.ts';

const internet = {
	holdLifeline,
	/** Connects a cable. The network at its other end behaves as told. */
	plug: answerThrough,
};

export type Internet = typeof internet;

expose(internet);
