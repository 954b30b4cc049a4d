//! A process that was started, and what it says.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// So long is waited for a word of a process before the test has failed.
const DEADLINE: Duration = Duration::from_secs(60);
/// What a line begins with that is said by a task, not by the test program around it.
pub(crate) const SAYS: &str = "@ ";
/// The exit status of a test program in which a test failed.
const FAILED: i32 = 101;

/// What a process is told to do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order<'o> {
    pub(crate) task: &'o str,
    pub(crate) register: &'o Path,
    /// Which of several it is.
    pub(crate) number: usize,
    pub(crate) seed: u64,
}

impl Order<'_> {
    pub(crate) const TASK: &'static str = "DAGSVERK_TEST_TASK";
    pub(crate) const REGISTER: &'static str = "DAGSVERK_TEST_REGISTER";
    pub(crate) const NUMBER: &'static str = "DAGSVERK_TEST_NUMBER";
    pub(crate) const SEED: &'static str = "DAGSVERK_TEST_SEED";
}

/// A process that carries out an order. It does not outlive the test.
pub(crate) struct Process {
    child: Child,
    lines: Receiver<String>,
}

impl Process {
    /// Starts this test program anew with an order.
    pub(crate) fn start(order: Order<'_>) -> Process {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tasks::what_a_process_does_that_another_test_starts", "--nocapture"])
            .env(Order::TASK, order.task)
            .env(Order::REGISTER, order.register)
            .env(Order::NUMBER, order.number.to_string())
            .env(Order::SEED, order.seed.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            // What was cut short was not said.
            while out.read_line(&mut line).is_ok_and(|length| length > 0) && line.ends_with('\n') {
                if let Some(said) = line.trim_end().strip_prefix(SAYS) {
                    // Nobody listens any more where the test has failed.
                    let _ = send.send(said.to_owned());
                }
                line.clear();
            }
        });
        Process { child, lines }
    }

    /// Waits for what it says next; nothing where it has ended.
    pub(crate) fn listen(&self) -> Option<String> {
        match self.lines.recv_timeout(DEADLINE) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("the process says nothing for {DEADLINE:?}"),
        }
    }

    /// What it has said meanwhile.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.lines.try_iter().collect()
    }

    /// Kills it; gives what it had said until then.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        assert_ne!(status.code(), Some(FAILED), "the process failed before it was killed");
        self.lines.iter().collect()
    }

    /// Waits until it has ended by itself; gives what it said until then.
    pub(crate) fn finish(mut self) -> Vec<String> {
        let said = std::iter::from_fn(|| self.listen()).collect();
        let status = self.child.wait().unwrap();
        assert!(status.success(), "the process failed: {status}");
        said
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // One that has ended cannot be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
