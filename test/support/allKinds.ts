/** Tests wait for no pack: every kind is there. Those about fetching begin with fresh modules. */
import '../../simulations/components/all.ts';
