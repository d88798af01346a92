// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { render } from 'preact';
import { Staff } from '../staff';
import { App } from './app';
import './style.css';

const root = document.getElementById('page');
if (root !== null) {
  const staff = new Staff();
  staff.start();
  render(<App staff={staff} />, root);
}
