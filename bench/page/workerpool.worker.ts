import workerpool from 'workerpool';

workerpool.worker({ empty: () => '0' });
