"""What the tests of the command line share: running haetae-cli and a folder that goes away."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

CLI = os.environ['HAETAE_CLI']
SOURCE = Path(os.environ['HAETAE_SOURCE'])


def run(*arguments, **environment):
    """haetae-cli with these arguments: returncode, stdout and stderr as text."""
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, encoding='utf-8',
                          env={**os.environ, **environment})


class Case(unittest.TestCase):
    """A test with a folder of its own and short ways to say what haetae-cli must do."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='haetae-')
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / '업무.haetae'

    def ok(self, *arguments):
        """Runs it, expects success without a complaint about the program, and returns stdout."""
        done = run(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.ok(*arguments, '--format', 'json'))

    def refused(self, code, *arguments):
        """Expects that exit code and a sentence; returns stderr."""
        done = run(*arguments)
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        self.assertTrue(done.stderr.strip(), arguments)
        return done.stderr

    def new_office(self):
        self.ok('new', self.file, '--quiet')
        return self.file
