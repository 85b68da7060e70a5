// What a request gets while no program runs.

export const nobodyThere = 'No program is running, so nobody is there to answer.';
export const nobodyThereNext = 'Press Run, then send the request again.';
