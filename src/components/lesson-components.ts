// What lesson authors may write without importing anything.
import Callout from './callout.astro';
import Figure from './figure.astro';
import Predict from './predict.astro';
import Rosetta from './rosetta.astro';
import Steps from './steps.astro';
import Task from './task.astro';

export const lessonComponents = { Callout, Figure, Predict, Rosetta, Steps, Task };
