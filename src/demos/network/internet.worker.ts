/**
 * Plays the internet behind MessagePorts: answers every address after a latency. It never makes a real request.
 */
import { holdLifeline } from '../lifeline.ts';
import { answerThrough } from './internet.ts';
import type { ToInternet } from './protocol.ts';

self.onmessage = ({ data: { cable, behaviour } }: MessageEvent<ToInternet>) => answerThrough(cable, behaviour);
holdLifeline();
