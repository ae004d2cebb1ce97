"""All that touches disks, processes and clocks: folders in, a case out."""
