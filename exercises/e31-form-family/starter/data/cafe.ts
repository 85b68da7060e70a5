// What one can choose at the repair café.
export const sizes = ['small', 'medium', 'large'] as const;
export const days = ['Friday', 'Saturday', 'Sunday'] as const;
export const helps = ['soldering', 'sewing', 'gluing', 'woodwork'] as const;
