export { Classroom } from './Classroom.tsx';
